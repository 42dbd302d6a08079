/** What is wrong, where, and what to do about it. Depends on the JDK alone. */
@NullMarked
package dev.weir.diagnostic;

import org.jspecify.annotations.NullMarked;
