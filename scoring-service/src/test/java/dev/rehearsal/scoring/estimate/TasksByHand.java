package dev.rehearsal.scoring.estimate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Does at once what is due at once, and the rest when it is told to. */
final class TasksByHand implements Later {

    private record Task(Duration delay, Runnable task) {}

    private final List<Task> waiting = new ArrayList<>();

    @Override
    public void after(Duration delay, Runnable task) {
        if (delay.isZero()) {
            task.run();
        } else {
            waiting.add(new Task(delay, task));
        }
    }

    List<Duration> delays() {
        return waiting.stream().map(Task::delay).toList();
    }

    void runAll() {
        List<Task> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(task -> task.task().run());
    }
}
