/** Would Amazon EMR on EKS take the job. Depends on {@code check.scope}. */
@NullMarked
package dev.weir.check.emr;

import org.jspecify.annotations.NullMarked;
