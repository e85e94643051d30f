package io.mqconsole.shared;

/** What is wrong with one field of what the user sent. */
public record FieldProblem(String field, Text message) {}
