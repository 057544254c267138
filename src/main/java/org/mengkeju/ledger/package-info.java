/**
 * Account: who owes and owns what, in money, points, vouchers and grants.
 *
 * <p>Every flow of value is a transfer of several legs that sum to zero within one book. Transfers are never changed; a
 * mistake is reversed by another one. Each is sealed into a chain of SM3 digests whose head is public, so that whoever kept a
 * head can tell whether anything before it was altered. The program records money; it moves none.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "platform :: *", "network"})
package org.mengkeju.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
