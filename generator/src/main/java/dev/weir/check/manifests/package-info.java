/**
 * Would the API server take the objects as they are delivered, and do they find each other. Depends
 * on {@code manifest}.
 */
@NullMarked
package dev.weir.check.manifests;

import org.jspecify.annotations.NullMarked;
