/** Parts of network policies, composed by the concerns that know the flows. */
@NullMarked
package dev.weir.manifest.network;

import org.jspecify.annotations.NullMarked;
