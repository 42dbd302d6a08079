/** What network policies would refuse, or could only say too widely. */
@NullMarked
package dev.weir.check.network;

import org.jspecify.annotations.NullMarked;
