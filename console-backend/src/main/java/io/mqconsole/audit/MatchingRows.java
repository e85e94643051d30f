package io.mqconsole.audit;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Goes through the rows that match, backwards along the chain, and holds {@value #PAGE} of them at a time. */
final class MatchingRows implements Iterator<AuditEvent> {
    private static final int PAGE = 500;

    private final AuditMapper mapper;
    private AuditFilter left;
    private List<AuditRow> page;
    private int at;

    MatchingRows(AuditMapper mapper, AuditFilter filter) {
        this.mapper = mapper;
        this.left = filter;
        this.page = mapper.newest(left, PAGE);
    }

    @Override
    public boolean hasNext() {
        if (at == PAGE) {
            left = left.below(page.getLast().id());
            page = mapper.newest(left, PAGE);
            at = 0;
        }
        return at < page.size();
    }

    @Override
    public AuditEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.get(at++).event();
    }
}
