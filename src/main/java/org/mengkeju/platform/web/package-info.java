/** What all pages share: language, display settings, problem details, the frame around a page. */
@NullMarked
@NamedInterface("web")
package org.mengkeju.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
