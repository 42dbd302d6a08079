/** Whether IAM would take the roles that are derived. Depends on {@code manifest}. */
@NullMarked
package dev.weir.check.iam;

import org.jspecify.annotations.NullMarked;
