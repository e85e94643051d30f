/** The demo: a small supervisor that owns MySQL, a cluster with traffic and the console, each as processes of its own. */
@NullMarked
package io.mqconsole.embedded.demo;

import org.jspecify.annotations.NullMarked;
