/** What is wrong with the parts of the platform that an environment asks for. */
@NullMarked
package dev.weir.check.installation;

import org.jspecify.annotations.NullMarked;
