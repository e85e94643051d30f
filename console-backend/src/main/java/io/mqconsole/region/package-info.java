/** Registered sets of NameServers with their credentials, and the one connection that the console keeps to each. */
@NullMarked
package io.mqconsole.region;

import org.jspecify.annotations.NullMarked;
