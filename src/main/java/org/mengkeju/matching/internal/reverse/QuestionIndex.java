package org.mengkeju.matching.internal.reverse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.MatchQuery;
import org.mengkeju.matching.internal.Answering;
import org.mengkeju.matching.internal.analysis.TextAnalyser;
import org.mengkeju.matching.internal.analysis.TextAnalyser.Analysed;
import org.mengkeju.matching.internal.embedding.Embedder;
import org.mengkeju.matching.internal.embedding.TextVectors;
import org.mengkeju.matching.internal.index.LegScores;
import org.mengkeju.matching.internal.index.Retrieval;
import org.mengkeju.matching.internal.index.Retrieval.Hit;
import org.mengkeju.matching.internal.index.TextIndex;
import org.mengkeju.matching.internal.ranking.Ranker.Ranked;
import org.mengkeju.matching.internal.ranking.ScoringModel;
import org.mengkeju.matching.internal.reverse.StandingQuestion.Form;
import org.mengkeju.matching.internal.upkeep.IndexedListings;

/**
 * Standing questions as documents: a new text is the query that finds those it may fit, and each of them then ranks its answers
 * exactly as its own page of results does and says where the text stands. (Matching stored queries one by one against a text manages 18 to 45 long
 * needs a second; this way round it is thousands.) Questions are kept with the vectors of their asking side, so that the
 * closeness found is the closeness judged by.
 */
public final class QuestionIndex implements AutoCloseable {
    /** Questions taken from each leg. */
    private static final int DEPTH = 400;
    /** Brief questions share few tokens with a text and are cheap to check: all that could fit are looked at. */
    private static final int BRIEF_DEPTH = 20_000;
    /** Questions judged at a time; a time without a fit ends the search. */
    private static final int STEP = 12;

    private static final int EMBEDDED_AT_ONCE = 8;

    private final TextIndex questions;
    private final TextAnalyser analyser;
    private final Embedder embedder;
    private final Answering answering;
    /** Questions whose vectors are not known yet; found by words until then. */
    private final Deque<IndexedText> waiting = new ArrayDeque<>();

    /** Over an index of its own, which is emptied: the questions are kept elsewhere. */
    public QuestionIndex(TextIndex questions, TextAnalyser analyser, Embedder embedder, Answering answering) {
        this.questions = questions;
        this.analyser = analyser;
        this.embedder = embedder;
        this.answering = answering;
        questions.clear();
    }

    /** Adds or replaces questions by key. Found by words when this returns, by meaning after {@link #embedSome}. */
    public void put(List<StandingQuestion> added) {
        List<Analysed> analysed =
                added.stream().map(one -> analyser.analyse(one.query().text())).toList();
        List<@Nullable TextVectors> known = embedder.knownStandingNeeds(
                analysed.stream().map(Analysed::sentences).toList());
        List<TextIndex.Entry> entries = new ArrayList<>(added.size());
        for (int i = 0; i < added.size(); i++) {
            Form form = form(analysed.get(i));
            TextVectors vectors = form == Form.JUDGED ? known.get(i) : null;
            IndexedText document = added.get(i).document(form);
            entries.add(new TextIndex.Entry(document, analysed.get(i), vectors));
            if (form == Form.JUDGED && vectors == null) {
                synchronized (waiting) {
                    waiting.add(document);
                }
            }
        }
        questions.put(entries);
    }

    private Form form(Analysed question) {
        if (question.bigrams().isEmpty() && question.words().isEmpty()) {
            return Form.WORDLESS;
        }
        return answering.judges(question) ? Form.JUDGED : Form.BRIEF;
    }

    /** Whether it stands just like this. */
    public boolean holds(StandingQuestion question) {
        Form form = form(analyser.analyse(question.query().text()));
        return questions
                .find(question.key())
                .filter(question.document(form)::equals)
                .isPresent();
    }

    /** Removes questions by key; unknown keys do no harm. */
    public void remove(Collection<String> keys) {
        questions.remove(keys);
    }

    /** How many questions stand. */
    public int size() {
        return questions.size();
    }

    /** How many questions wait for their vectors. */
    public int waiting() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    /**
     * Gives vectors to some of the questions that wait for them.
     *
     * @return false when none waits
     * @throws InterruptedException when the program ends meanwhile
     */
    public boolean embedSome() throws InterruptedException {
        List<IndexedText> some = new ArrayList<>();
        synchronized (waiting) {
            while (some.size() < EMBEDDED_AT_ONCE && !waiting.isEmpty()) {
                some.add(waiting.remove());
            }
        }
        // replaced or removed meanwhile: no longer asked
        some.removeIf(one -> questions.find(one.key()).filter(one::equals).isEmpty());
        if (some.isEmpty()) {
            return false;
        }
        List<Analysed> analysed =
                some.stream().map(one -> analyser.analyse(one.text())).toList();
        List<TextVectors> vectors = embedder.ofStandingNeeds(
                analysed.stream().map(Analysed::sentences).toList());
        List<TextIndex.Entry> entries = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            entries.add(new TextIndex.Entry(some.get(i), analysed.get(i), vectors.get(i)));
        }
        questions.put(entries);
        return true;
    }

    /**
     * Texts put to the questions together: a question that is near to several of them ranks its answers once.
     *
     * @param answers as they can be found by meaning now
     */
    public Round round(List<IndexedText> answers) {
        return new Round(answers);
    }

    /** See {@link #round}. */
    public final class Round {
        private final Map<String, IndexedText> answers = new HashMap<>();
        /** By question the confidence of each of the answers that are among its candidates. */
        private final Map<String, Map<String, Double>> judged = new HashMap<>();

        private Round(List<IndexedText> answers) {
            answers.forEach(answer -> this.answers.put(answer.key(), answer));
        }

        /**
         * The questions a text fits. It must be in the index that answers.
         *
         * @param from least confidence, 0–1
         * @param byMeaning false to compare words only, where no vectors can be had
         * @throws InterruptedException when the program ends meanwhile
         */
        public List<Fit> fitting(IndexedText answer, double from, boolean byMeaning) throws InterruptedException {
            Analysed said = analyser.analyse(answer);
            List<Fit> fits = new ArrayList<>(unjudged(answer, said));
            float[] vector = byMeaning
                    ? embedder.ofTexts(List.of(said.sentences())).getFirst().whole()
                    : null;
            List<StandingQuestion> nearest = nearest(answer, said, vector);
            // changed since the round began, it is judged by itself
            boolean shared = byMeaning && answer.equals(answers.get(answer.key()));
            var round = shared ? this : new Round(List.of(answer));
            for (int begin = 0; begin < nearest.size(); begin += STEP) {
                List<StandingQuestion> step = nearest.subList(begin, Math.min(begin + STEP, nearest.size()));
                List<Fit> found = round.judge(step, answer, from, byMeaning);
                fits.addAll(found);
                if (found.isEmpty()) {
                    break;
                }
            }
            return fits;
        }

        private List<Fit> judge(List<StandingQuestion> some, IndexedText answer, double from, boolean byMeaning)
                throws InterruptedException {
            List<String> visibility = answer.facets().getOrDefault(IndexedListings.VISIBILITY, List.of());
            boolean open = visibility.contains(IndexedListings.OPEN);
            List<StandingQuestion> fresh = some.stream()
                    .filter(one -> !judged.containsKey(name(one, open)))
                    .toList();
            Map<String, TextVectors> vectors = byMeaning ? vectors(fresh) : Map.of();
            for (StandingQuestion one : fresh) {
                // as whoever asked may find answers
                MatchQuery query = open
                        ? one.query().where(IndexedListings.VISIBILITY, Set.of(IndexedListings.OPEN))
                        : one.query();
                judged.put(name(one, open), confidences(query, vectors.get(one.key())));
            }
            List<Fit> fits = new ArrayList<>();
            for (StandingQuestion one : some) {
                Double confidence =
                        judged.getOrDefault(name(one, open), Map.of()).get(answer.key());
                if (confidence != null && confidence >= from) {
                    fits.add(new Fit(one.key(), confidence, true));
                }
            }
            return fits;
        }

        private static String name(StandingQuestion question, boolean open) {
            return question.key() + (open ? "" : "/network");
        }

        private Map<String, Double> confidences(MatchQuery query, @Nullable TextVectors vectors) {
            Map<String, Double> confidences = new HashMap<>();
            for (Ranked ranked : answering.ranking(query, vectors)) {
                if (answers.containsKey(ranked.hit().key())) {
                    confidences.put(ranked.hit().key(), ranked.confidence());
                }
            }
            return confidences;
        }
    }

    /** Questions without words and brief ones, for which no confidence is stated. */
    private List<Fit> unjudged(IndexedText answer, Analysed said) {
        Set<String> tokens = new HashSet<>(said.bigrams());
        return questions.search(view -> {
            Retrieval wordless = view.retrieval(Form.WORDLESS.only(), Set.of());
            Retrieval brief = view.retrieval(Form.BRIEF.only(), Set.of());
            List<IndexedText> documents =
                    new ArrayList<>(wordless.sources(wordless.all(Math.max(1, wordless.count()))));
            documents.addAll(
                    brief.sources(brief.hits(said, null, true, BRIEF_DEPTH).hits()));
            return documents.stream()
                    .map(StandingQuestion::of)
                    .filter(question -> question.admits(answer)
                            && tokens.containsAll(
                                    analyser.analyse(question.query().text()).bigrams()))
                    .map(question -> new Fit(question.key(), 0, false))
                    .toList();
        });
    }

    /** Questions the text is nearest to, nearest first, that would admit it. */
    private List<StandingQuestion> nearest(IndexedText answer, Analysed said, float @Nullable [] vector) {
        return questions.search(view -> {
            Retrieval retrieval = view.retrieval(Form.JUDGED.only(), Set.of());
            List<Hit> hits =
                    new ArrayList<>(retrieval.hits(said, vector, true, DEPTH).hits());
            hits.sort(Comparator.comparingDouble((Hit hit) -> nearness(hit.scores()))
                    .reversed()
                    .thenComparing(Hit::key));
            return retrieval.sources(hits).stream()
                    .map(StandingQuestion::of)
                    .filter(question -> question.admits(answer))
                    .toList();
        });
    }

    private static double nearness(LegScores scores) {
        double cosine = Double.isNaN(scores.cosine()) ? 0.5 : scores.cosine();
        return cosine + ScoringModel.coverage(scores);
    }

    private Map<String, TextVectors> vectors(List<StandingQuestion> some) throws InterruptedException {
        List<TextVectors> vectors = embedder.ofStandingNeeds(some.stream()
                .map(one -> analyser.analyse(one.query().text()).sentences())
                .toList());
        Map<String, TextVectors> byKey = new HashMap<>();
        for (int i = 0; i < some.size(); i++) {
            byKey.put(some.get(i).key(), vectors.get(i));
        }
        return byKey;
    }

    @Override
    public void close() {
        questions.close();
    }
}
