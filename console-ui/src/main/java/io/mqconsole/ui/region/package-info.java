/** Regions: the sets of NameServers that the console watches. */
@NullMarked
package io.mqconsole.ui.region;

import org.jspecify.annotations.NullMarked;
