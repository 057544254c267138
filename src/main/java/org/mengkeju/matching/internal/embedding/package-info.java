/** From text to vectors: word pieces, the model, the pool of workers and the cache by digest. */
@NullMarked
package org.mengkeju.matching.internal.embedding;

import org.jspecify.annotations.NullMarked;
