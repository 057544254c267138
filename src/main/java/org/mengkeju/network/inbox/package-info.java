/** The inbox: what the program told a person or the organisation they act for, as a page and by REST. */
@NullMarked
package org.mengkeju.network.inbox;

import org.jspecify.annotations.NullMarked;
