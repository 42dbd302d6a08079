/** What a job needs to connect to its data systems: files of options, and credentials. */
@NullMarked
package dev.weir.manifest.connection;

import org.jspecify.annotations.NullMarked;
