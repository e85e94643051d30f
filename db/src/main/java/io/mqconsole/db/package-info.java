/** Where the metadata lives: the migrations, and a real MySQL server for try-out and tests. */
@NullMarked
package io.mqconsole.db;

import org.jspecify.annotations.NullMarked;
