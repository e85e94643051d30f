/** The console as people see it: a real browser, a real database and a real two-room cluster. */
package io.mqconsole.browser;
