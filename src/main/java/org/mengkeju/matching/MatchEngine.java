package org.mengkeju.matching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.internal.Answering;
import org.mengkeju.matching.internal.analysis.TextAnalyser;
import org.mengkeju.matching.internal.analysis.TextAnalyser.Analysed;
import org.mengkeju.matching.internal.analysis.WordSegmenter;
import org.mengkeju.matching.internal.embedding.Embedder;
import org.mengkeju.matching.internal.embedding.TextVectors;
import org.mengkeju.matching.internal.index.EmbeddingQueue;
import org.mengkeju.matching.internal.index.LuceneIndex;
import org.mengkeju.matching.internal.index.TextIndex;
import org.mengkeju.matching.internal.index.TypeAhead;
import org.mengkeju.matching.internal.ranking.Ranker;
import org.mengkeju.matching.internal.ranking.ScoringModels;
import org.mengkeju.matching.internal.reverse.QuestionIndex;

/**
 * Finds what fits. Texts are put in by key and found by words at once, by meaning as soon as they have their vectors.
 * Safe for any number of threads. Opening is quick; dictionary and model are loaded on first use or by {@link #warm}.
 */
public final class MatchEngine implements AutoCloseable {
    private final TextIndex index;
    private final TextAnalyser analyser;
    private final Embedder embedder;
    private final EmbeddingQueue queue;
    private final Answering answering;
    private final TypeAhead typeAhead;

    /**
     * Opens the index, creating it when it is not there.
     *
     * @param folder of the index, or null to keep it in memory
     * @param tradeTerms terms of the chains: kept whole when words are cut, proposed while someone types
     * @param vectors where vectors are kept by digest
     */
    public MatchEngine(@Nullable Path folder, Collection<String> tradeTerms, VectorStore vectors) {
        this(folder, tradeTerms, vectors, ScoringModels.shipped());
    }

    /** As above, scored by other models than the program comes with. */
    public MatchEngine(
            @Nullable Path folder, Collection<String> tradeTerms, VectorStore vectors, ScoringModels models) {
        this(tradeTerms, vectors, LuceneIndex.open(folder), models);
    }

    /** An engine over an index that is open; it is closed with the engine. */
    public static MatchEngine over(TextIndex index, Collection<String> tradeTerms, VectorStore vectors) {
        return new MatchEngine(tradeTerms, vectors, index, ScoringModels.shipped());
    }

    private MatchEngine(Collection<String> tradeTerms, VectorStore vectors, TextIndex index, ScoringModels models) {
        this.index = index;
        analyser = new TextAnalyser(new WordSegmenter(tradeTerms));
        embedder = new Embedder(vectors);
        queue = new EmbeddingQueue(index, analyser, embedder);
        answering = new Answering(index, analyser, embedder, models);
        typeAhead = new TypeAhead(index, tradeTerms);
    }

    /** Loads dictionary and model, so that the first question is as quick as the next. */
    public void warm() {
        embedder.ofNeed(analyser.analyse("预热").sentences());
    }

    /** Embeds what waits in the background, from now on. */
    public void embedInBackground() {
        queue.start();
    }

    /** While this is open nothing is embedded in the background: for many texts, whose words come first. */
    public EmbeddingQueue.Pause wordsFirst() {
        return queue.pause();
    }

    /**
     * Adds or replaces texts by key. Found by words when this returns, by meaning when the queue has come to them;
     * durable after {@link #commit}.
     */
    public void put(List<IndexedText> texts) {
        List<Analysed> analysed = analyse(texts);
        List<@Nullable TextVectors> known =
                embedder.known(analysed.stream().map(Analysed::sentences).toList());
        index.put(entries(texts, analysed, known));
        queue.wake();
    }

    /**
     * As {@link #put}, but embeds first, so that the texts are found by meaning when this returns.
     *
     * @throws InterruptedException when the program ends meanwhile; nothing was added then
     */
    public void putEmbedded(List<IndexedText> texts) throws InterruptedException {
        List<Analysed> analysed = analyse(texts);
        index.put(entries(
                texts,
                analysed,
                embedder.ofTexts(analysed.stream().map(Analysed::sentences).toList())));
    }

    /** On all cores: cutting words is most of the work of indexing them. */
    private List<Analysed> analyse(List<IndexedText> texts) {
        return texts.parallelStream().map(analyser::analyse).toList();
    }

    private static List<TextIndex.Entry> entries(
            List<IndexedText> texts, List<Analysed> analysed, List<? extends @Nullable TextVectors> vectors) {
        List<TextIndex.Entry> entries = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            entries.add(new TextIndex.Entry(texts.get(i), analysed.get(i), vectors.get(i)));
        }
        return entries;
    }

    /** Removes texts by key; unknown keys do no harm. */
    public void remove(Collection<String> keys) {
        index.remove(keys);
    }

    /** Empties the index. */
    public void clear() {
        index.clear();
    }

    /** Makes everything put in and removed so far durable. */
    public void commit() {
        index.commit();
    }

    /** How many texts can be found. */
    public int size() {
        return index.size();
    }

    /** Hands over every text that can be found, as it was put in. */
    public void forEach(Consumer<IndexedText> consumer) {
        index.forEach(consumer);
    }

    /** How many texts are not yet found by meaning. */
    public int pending() {
        return index.pending();
    }

    /**
     * Embeds everything that waits, now.
     *
     * @param progress told how many texts each step brought
     */
    public void drain(LongConsumer progress) throws InterruptedException {
        queue.drain(progress);
    }

    /** The text of a key as it can be found now. */
    public Optional<IndexedText> find(String key) {
        return index.find(key);
    }

    /** Whether the text of this key is not yet found by meaning. */
    public boolean isPending(String key) {
        return index.isPending(key);
    }

    /**
     * Makes these texts found by meaning before all others that wait.
     *
     * @throws InterruptedException when the program ends meanwhile; they stay in the queue
     */
    public void embedFirst(Collection<String> keys) throws InterruptedException {
        queue.first(keys);
    }

    /**
     * Opens an empty index of standing questions, which new texts of this index are put to.
     *
     * @param folder of the questions, or null to keep them in memory
     */
    public QuestionIndex questions(@Nullable Path folder) {
        return new QuestionIndex(LuceneIndex.open(folder), analyser, embedder, answering);
    }

    /** Answers a question. */
    public MatchResult match(MatchQuery query) {
        return answering.answer(query);
    }

    /** Of the answer only these texts, with the confidence they have among all. */
    public MatchResult matchOnly(MatchQuery query, Set<String> keys) {
        return answering.answerOnly(query, keys);
    }

    /** All candidates of all legs, best first, with nothing explained: for measuring. */
    public List<Ranker.Ranked> ranking(MatchQuery query) {
        return answering.ranking(query, false);
    }

    /** As {@link #ranking}, looking at every text without any shortcut: the measure of the shortcuts. */
    public List<Ranker.Ranked> exactRanking(MatchQuery query) {
        return answering.ranking(query, true);
    }

    /**
     * Proposals for what someone is typing: titles and trade terms.
     *
     * @param limit most proposals
     */
    public List<Suggestion> suggest(String typed, int limit) {
        return typeAhead.suggest(typed, limit);
    }

    /** Lets work under way finish, makes everything durable and frees the model. */
    @Override
    public void close() {
        queue.close();
        embedder.close();
        index.close();
    }
}
