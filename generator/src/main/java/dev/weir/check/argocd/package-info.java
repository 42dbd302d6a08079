/** What Argo CD would refuse, or what would make two owners of one thing. */
@NullMarked
package dev.weir.check.argocd;

import org.jspecify.annotations.NullMarked;
