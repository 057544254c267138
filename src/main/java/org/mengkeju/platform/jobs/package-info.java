/** Timed jobs: work planned for an hour, kept in the database, done once by one of the programs that share it. */
@NullMarked
@NamedInterface("jobs")
package org.mengkeju.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
