/** Key-value settings: kept here with their history, and written to NameServers where somebody publishes them. */
@NullMarked
package io.mqconsole.kv;

import org.jspecify.annotations.NullMarked;
