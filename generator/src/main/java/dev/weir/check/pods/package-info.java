/**
 * Would Kubernetes take the pods, the names and the references that a job's file asks for. Depends
 * on {@code check.scope}.
 */
@NullMarked
package dev.weir.check.pods;

import org.jspecify.annotations.NullMarked;
