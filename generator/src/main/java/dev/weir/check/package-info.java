/**
 * Would Kubernetes, the CRD, the operator and Flink accept it; would state survive. Depends on
 * {@code manifest}.
 */
@NullMarked
package dev.weir.check;

import org.jspecify.annotations.NullMarked;
