/** For which nodes something counts (生效范围), as written in one line of JSON. */
@NullMarked
package io.mqconsole.scope;

import org.jspecify.annotations.NullMarked;
