/**
 * What Argo CD needs to sync a delivered tree: projects, Applications, their order, and what a
 * person applies once. The parts of the platform come from elsewhere: {@link
 * dev.weir.manifest.argocd.PlatformParts}.
 */
@NullMarked
package dev.weir.manifest.argocd;

import org.jspecify.annotations.NullMarked;
