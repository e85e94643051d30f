/** NameServers, brokers and other nodes: list, detail, edit, registration and import. */
@NullMarked
package io.mqconsole.ui.node;

import org.jspecify.annotations.NullMarked;
