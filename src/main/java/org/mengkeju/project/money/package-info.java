/** Public money of a project: reserved in budget lines, released by decisions, given back, recovered. */
@NullMarked
@NamedInterface("money")
package org.mengkeju.project.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
