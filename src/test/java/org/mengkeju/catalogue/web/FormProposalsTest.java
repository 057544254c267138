package org.mengkeju.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.PlacementAdvice;
import org.mengkeju.catalogue.PlacementAdvice.Advice;
import org.mengkeju.catalogue.PlacementAdvice.Proposal;
import org.mengkeju.catalogue.drafts.DraftDesk;
import org.mengkeju.network.Viewer;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.util.LinkedMultiValueMap;

/** What the form makes of proposals, and of nobody being there to propose. */
class FormProposalsTest {
    private static final Viewer AUTHOR = Viewer.visitor("");

    private static FormProposals with(@Nullable PlacementAdvice advice) {
        var beans = new StaticListableBeanFactory(advice == null ? Map.of() : Map.of("advice", advice));
        return new FormProposals(beans.getBeanProvider(PlacementAdvice.class));
    }

    private static Proposal proposal(String field, String value) {
        return new Proposal(field, value, 0.6, true, List.of(), List.of());
    }

    private static FormProposals three() {
        return with((title, text, keywords, viewer) -> new Advice(
                true, List.of(proposal("links", "a/b"), proposal("links", "a/c"), proposal("disciplines", "45040"))));
    }

    @Test
    void whereNobodyProposesTheFormHasNoSuchPart() {
        assertThat(with(null).notAsked()).isNull();
        assertThat(with(null).of(DraftDesk.empty(Kind.NEED, Map.of()), AUTHOR)).isNull();
    }

    @Test
    void whatAFieldHasAlreadyIsNotProposedAndWhatTheKindDoesNotAskForNeither() {
        var typed = DraftDesk.empty(Kind.NEED, Map.of("links", "a/b；x/y"));
        var shown = Objects.requireNonNull(three().of(typed, AUTHOR));
        assertThat(shown.groups()).singleElement().satisfies(group -> {
            assertThat(group.field().key()).isEqualTo("links");
            assertThat(group.lines()).singleElement().satisfies(line -> {
                assertThat(line.proposal().value()).isEqualTo("a/c");
                assertThat(line.ticked()).isFalse();
            });
        });
    }

    @Test
    void aTickStaysATickWhileTheListIsRenewedAndCountsAsWritten() {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.add("links", "x/y");
        parameters.add("take.links", "a/b");
        Map<String, String> texts = FormParameters.texts(Kind.ACHIEVEMENT, parameters);
        assertThat(texts.get("links")).isEqualTo("x/y；a/b");
        var shown = Objects.requireNonNull(three().of(DraftDesk.empty(Kind.ACHIEVEMENT, texts), parameters, AUTHOR));
        assertThat(shown.groups().getFirst().lines())
                .extracting(line -> line.proposal().value() + line.ticked())
                .containsExactly("a/btrue", "a/cfalse");
        assertThat(shown.groups()).hasSize(2);
    }
}
