package org.mengkeju.registration.recognition;

import org.mengkeju.platform.Money;

/**
 * A part of the sum that is not for technology: equipment, instruments, parts, raw materials.
 *
 * @param amount its direct cost
 * @param reasonable whether it lies inside the reasonable quantity of the object, so that it is not deducted; unsure leaves
 *     it to a person, and until then it is deducted
 * @param sets how many sets of complete equipment, or 0 where it is none
 */
public record CostItem(String label, Money amount, Answer reasonable, int sets) {}
