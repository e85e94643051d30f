/** Gives tests a real MySQL: one server per test run, a schema of its own for each test class or Spring context. */
@NullMarked
package io.mqconsole.db.junit;

import org.jspecify.annotations.NullMarked;
