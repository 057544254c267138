/** What one can say in a listing of each kind, as declarations: they drive forms, rules, files, REST and the docs. */
@NullMarked
package org.mengkeju.catalogue.fields;

import org.jspecify.annotations.NullMarked;
