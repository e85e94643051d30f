/**
 * What all REST controllers share, so that none of them has to think of it: problem documents, paging, filters, CSV,
 * strict JSON, idempotency keys, size limits, headers and the OpenAPI document.
 */
@NullMarked
package io.mqconsole.web;

import org.jspecify.annotations.NullMarked;
