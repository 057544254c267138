package org.mengkeju.selection.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mengkeju.network.facts.Expressions;
import org.mengkeju.network.facts.FactVocabulary;
import org.springframework.stereotype.Service;

/** The region's programmes. */
@Service
public class Programmes {
    private final ProgrammeFiles files;
    private final FactVocabulary vocabulary;

    Programmes(ProgrammeFiles files, FactVocabulary vocabulary) {
        this.files = files;
        this.vocabulary = vocabulary;
    }

    /** What calls can be opened under on a day, by key. */
    public List<Programme> openOn(LocalDate day) {
        return files.all().stream().filter(one -> one.holdsOn(day)).toList();
    }

    /** What a call of this key can be opened under on a day. */
    public Optional<Programme> openOn(String key, LocalDate day) {
        return openOn(day).stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** Every version of every programme. */
    public List<Programme> all() {
        return files.all();
    }

    /** Expressions as a programme writes them, over the facts in force. */
    public Expressions expressions(Programme programme) {
        return ConditionNames.of(programme, vocabulary.conditions());
    }
}
