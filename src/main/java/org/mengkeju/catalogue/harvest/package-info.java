/** The catalogue for other programs: OAI-PMH, Atom, the sitemap. */
@NullMarked
package org.mengkeju.catalogue.harvest;

import org.jspecify.annotations.NullMarked;
