/**
 * How Argo CD is to judge the objects of a delivered tree: Lua checks, one a kind, as keys of its
 * ConfigMap {@code argocd-cm}.
 */
@NullMarked
package dev.weir.manifest.argocd.health;

import org.jspecify.annotations.NullMarked;
