/** Whether what is generated for a job's data systems lets it connect. */
@NullMarked
package dev.weir.check.connection;

import org.jspecify.annotations.NullMarked;
