package dev.rehearsal.question.imports;

import dev.rehearsal.question.exchange.Found;
import java.util.List;
import java.util.stream.IntStream;

/** Guides in the forms in which they are found on the web, written for these tests. */
final class Guides {

    static final String LETTERED = """
            This guide is for junior machine learning engineers with 0-1 years of practice.

            Junior Interview Questions

            Q1. How do you implement a moving average in plain Python?

            A moving average can be written with a deque. For example,

            from collections import deque
            import numpy as np
            window = deque(maxlen=3)
            def push(value):
                window.append(value)

                return np.mean(window)

            Q2. Your loss is NaN after 200 steps. What do you check first?

            Look at the learning rate. Things to try:

              \u2022 gradient clipping
              \u2022 a smaller batch

            Then look at the data.

            Q4. What is leakage?

            Senior Interview Questions

            Q5. What is the purpose of a canary release?

            It limits the damage.

            Tips to pass your interview

              \u2022 Sleep well
              \u2022 Read papers

            By working through this guide, you will be prepared.

            Need help with your preparation?

            Acme Academy offers career support. Contact us today.

            Jo Doe

            Jo Doe is the founder of Acme Academy.

            Leave a Reply
            """;

    private Guides() {}

    /** What was found, as what is imported. */
    static List<Found.Item> items(ParsedGuide guide) {
        return IntStream.range(0, guide.items().size())
                .mapToObj(i -> ImportedDraft.found(i + 1, guide.items().get(i)))
                .toList();
    }
}
