/**
 * How roles reach the account: as objects of a controller in the cluster, as Terraform, or as plain
 * documents. What a role says is decided before.
 */
@NullMarked
package dev.weir.manifest.iam.delivery;

import org.jspecify.annotations.NullMarked;
