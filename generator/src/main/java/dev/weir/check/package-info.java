/**
 * Would Kubernetes, the CRD, the operator and Flink accept it; would state survive. One class a
 * check, listed in one registry. Depends on {@code manifest}.
 */
@NullMarked
package dev.weir.check;

import org.jspecify.annotations.NullMarked;
