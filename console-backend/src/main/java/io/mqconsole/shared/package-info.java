/** What every feature uses: errors that speak to people, paging, ids and text. No services. */
@NullMarked
package io.mqconsole.shared;

import org.jspecify.annotations.NullMarked;
