/** Pull requests on GitHub: the only HTTP that Weir itself speaks when it publishes. */
@NullMarked
package dev.weir.publish.github;

import org.jspecify.annotations.NullMarked;
