/** The PostgreSQL server inside the data folder, and the migrations of each module. */
@NullMarked
@NamedInterface("database")
package org.mengkeju.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
