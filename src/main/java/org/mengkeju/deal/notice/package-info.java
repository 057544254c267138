/** Public notice of an agreed price before the contract (促进科技成果转化法 art. 18). */
@NullMarked
@NamedInterface("notice")
package org.mengkeju.deal.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
