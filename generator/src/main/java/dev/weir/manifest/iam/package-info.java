/**
 * AWS roles of workloads and of the operator: what they may do, who may assume them, and nothing of
 * how they are delivered. Pure.
 */
@NullMarked
package dev.weir.manifest.iam;

import org.jspecify.annotations.NullMarked;
