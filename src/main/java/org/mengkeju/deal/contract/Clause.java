package org.mengkeju.deal.contract;

import java.util.List;

/**
 * A clause of a contract.
 *
 * @param number from 1
 * @param text with line breaks
 * @param fields the terms it was filled from
 * @param law what it is built on
 */
public record Clause(int number, String key, String title, String text, List<String> fields, String law) {}
