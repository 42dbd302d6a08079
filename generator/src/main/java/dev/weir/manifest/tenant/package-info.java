/** What a team's namespace has whatever runs in it, owned by the platform. */
@NullMarked
package dev.weir.manifest.tenant;

import org.jspecify.annotations.NullMarked;
