/** What a check looks at and what every check is. Depends on {@code resolve}. */
@NullMarked
package dev.weir.check.scope;

import org.jspecify.annotations.NullMarked;
