/** The door table: every way into the console with the verdict for everybody who may knock. */
package io.mqconsole.doors;
