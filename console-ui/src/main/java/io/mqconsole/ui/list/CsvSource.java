package io.mqconsole.ui.list;

import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import java.util.function.Function;

/**
 * What one CSV file is made of.
 *
 * @param name of the file, without its ending
 * @param pages the parts of one list
 */
public record CsvSource<T>(String name, Function<PageQuery, Page<T>> pages) {}
